package jp.madoguchi.engine.accounts.web;

import java.time.Duration;
import jp.madoguchi.engine.accounts.Accounts;
import jp.madoguchi.engine.accounts.ApiTokens;
import jp.madoguchi.engine.accounts.People;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/**
 * The way in. The API knows sessions (cookie, CSRF token) and bearer tokens; rights are asked for at the controllers. Everything else has a
 * way in of its own: LINE and Stripe sign what they send, links of residents carry a token.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableJdbcHttpSession
class SecurityConfiguration {

    private static final String API = "/api/";

    /** Programs: no cookie, so nothing a foreign page could misuse. */
    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http, WhoActs whoActs) {
        return api(http, whoActs)
                .securityMatcher(request -> request.getServletPath().startsWith(API) && WhoActs.bearer(request) != null)
                .csrf(csrf -> csrf.disable())
                .build();
    }

    /** People: a session in the browser. */
    @Bean
    @Order(2)
    SecurityFilterChain people(HttpSecurity http, WhoActs whoActs, ProblemWriter problems) {
        return api(http, whoActs)
                .securityMatcher(request -> request.getServletPath().startsWith(API))
                .csrf(csrf -> csrf.spa())
                .exceptionHandling(
                        handling -> handling.accessDeniedHandler((request, response, denied) -> problems.write(
                                response,
                                HttpStatus.FORBIDDEN,
                                "ヘッダー X-XSRF-TOKEN に、Cookie XSRF-TOKEN の値を付けてください。 / Send the value of the cookie XSRF-TOKEN as header"
                                        + " X-XSRF-TOKEN.")))
                .build();
    }

    private static HttpSecurity api(HttpSecurity http, WhoActs whoActs) {
        return bare(http).addFilterAfter(whoActs, CsrfFilter.class);
    }

    /** What Spring would do by itself and has no place here: who acts and what is allowed is found out by us. */
    private static HttpSecurity bare(HttpSecurity http) {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
    }

    @Bean
    WhoActs whoActs(ApiTokens tokens, Accounts accounts, People people, ProblemWriter problems) {
        return new WhoActs(tokens, accounts, people, problems);
    }

    /** It belongs to the chains above only. */
    @Bean
    FilterRegistrationBean<WhoActs> notByItself(WhoActs whoActs) {
        FilterRegistrationBean<WhoActs> registration = new FilterRegistrationBean<>(whoActs);
        registration.setEnabled(false);
        return registration;
    }

    /** Pages may be framed by our own pages only: the phone stands beside the console. */
    @Bean
    SecurityFilterChain pages(HttpSecurity http) {
        return bare(http)
                .securityMatcher("/staff/**", "/phone/**")
                .csrf(csrf -> csrf.disable())
                .headers(
                        headers -> headers.frameOptions(frames -> frames.sameOrigin())
                                .contentSecurityPolicy(
                                        policy -> policy.policyDirectives(
                                                "default-src 'self'; img-src 'self' data: blob: https://cyberjapandata.gsi.go.jp; style-src 'self' 'unsafe-inline';"
                                                        + " object-src 'none'; frame-src 'self' blob:; frame-ancestors 'self'; base-uri 'self'")))
                .build();
    }

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> idle(
            @Value("${madoguchi.session-idle:1h}") Duration idle) {
        return sessions -> sessions.setDefaultMaxInactiveInterval(idle);
    }

    @Bean
    CookieSerializer cookie() {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName("MADOGUCHI");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        return cookie;
    }
}
