package vn.hocba.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;

/** Adds the kit's defaults below everything that a service says itself, and names its database after it. */
final class KitDefaults implements EnvironmentPostProcessor, Ordered {

    private static final String NAME = "hocba-kit-defaults";

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.getProperty("spring.application.name") == null
                || environment.getPropertySources().contains(NAME)) {
            return;
        }
        environment.getPropertySources().addLast(database(environment));
        defaults().forEach(environment.getPropertySources()::addLast);
    }

    private static List<PropertySource<?>> defaults() {
        try {
            return new YamlPropertySourceLoader().load(NAME, new ClassPathResource("hocba-kit-defaults.yml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PropertySource<?> database(ConfigurableEnvironment environment) {
        String service = environment
                .getRequiredProperty("spring.application.name")
                .replaceFirst("-service$", "")
                .replace('-', '_');
        return new MapPropertySource(
                NAME + "-database", Map.of("spring.mongodb.database", "${hocba.database-prefix}" + service));
    }
}
