package vn.hocba.gateway.page;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The addresses of the pages; the files are in {@code src/main/resources/static}. */
@Configuration(proxyBeanMethods = false)
class PageConfiguration implements WebMvcConfigurer {

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addViewController("/verify").setViewName("forward:/verify.html");
        registry.addViewController("/docs").setViewName("forward:/docs.html");
        registry.addViewController("/console").setViewName("forward:/console.html");
    }
}
