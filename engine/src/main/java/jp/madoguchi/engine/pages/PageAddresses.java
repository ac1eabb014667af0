package jp.madoguchi.engine.pages;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Leads {@code /phone/} and {@code /staff/} to their files: a folder among static resources has no index of its own. */
@Configuration(proxyBeanMethods = false)
class PageAddresses implements WebMvcConfigurer {

    private static final int DEEPEST = 4;
    private static final List<String> PAGES = List.of("/phone", "/staff");

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        for (String page : PAGES) {
            registry.addRedirectViewController(page, page + "/");
            registry.addViewController(page + "/").setViewName("forward:" + page + "/index.html");
        }
        // The console knows its own addresses; files have a dot in their names.
        StringBuilder below = new StringBuilder("/staff");
        for (int depth = 1; depth <= DEEPEST; depth++) {
            below.append("/{part").append(depth).append(":[^.]+}");
            registry.addViewController(below.toString()).setViewName("forward:/staff/index.html");
        }
    }
}
