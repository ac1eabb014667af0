package jp.madoguchi.engine.audit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.web.util.OnCommittedResponseWrapper;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Leaves the entry of each request of the API that changes something or shows something personal. It is written before the first byte of the
 * answer goes out: nothing is read that is not noted, and who has the answer finds the entry.
 */
final class AuditFilter extends OncePerRequestFilter {

    private final RequestEntry entries;

    AuditFilter(RequestEntry entries) {
        this.entries = entries;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getServletPath().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Writing writing = new Writing(request, response);
        boolean finished = false;
        try {
            chain.doFilter(request, writing);
            finished = true;
        } finally {
            writing.write(finished ? writing.getStatus() : HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        }
    }

    private final class Writing extends OnCommittedResponseWrapper {

        private final HttpServletRequest request;
        private boolean written;

        Writing(HttpServletRequest request, HttpServletResponse response) {
            super(response);
            this.request = request;
        }

        /** An answer that is streamed is begun by another thread. */
        synchronized void write(int status) {
            if (!written) {
                written = true;
                entries.write(request, status);
            }
        }

        @Override
        protected void onResponseCommitted() {
            write(getStatus());
        }
    }
}
