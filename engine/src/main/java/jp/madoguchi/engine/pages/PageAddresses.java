package jp.madoguchi.engine.pages;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Leads {@code /phone/} and {@code /staff/} to their files: a folder among static resources has no index of its own. */
@Configuration(proxyBeanMethods = false)
class PageAddresses implements WebMvcConfigurer {

    private static final List<String> PAGES = List.of("/phone", "/staff");

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        for (String page : PAGES) {
            registry.addRedirectViewController(page, page + "/");
            registry.addViewController(page + "/").setViewName("forward:" + page + "/index.html");
        }
    }
}
