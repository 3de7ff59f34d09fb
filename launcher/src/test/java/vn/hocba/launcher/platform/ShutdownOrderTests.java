package vn.hocba.launcher.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ShutdownOrderTests {

    @Test
    void stopsNobodyBeforeThoseThatNeedIt() {
        List<Component> components = List.of(
                component("database"),
                component("kafka"),
                component("service", "database", "kafka"),
                component("gateway", "service"));

        assertThat(ShutdownOrder.groups(components))
                .containsExactly(Set.of("gateway"), Set.of("service"), Set.of("database", "kafka"));
    }

    @Test
    void refusesACircle() {
        assertThatIllegalStateException()
                .isThrownBy(() -> ShutdownOrder.groups(List.of(component("a", "b"), component("b", "a"))));
    }

    @Test
    void ofThePlatformEndsWithItsStores() {
        List<Component> all = ServiceSettings.ALL.stream()
                .map(settings -> component(settings.name(), settings.needs().toArray(String[]::new)))
                .toList();

        assertThat(ShutdownOrder.groups(all).getFirst()).contains(Blueprint.GATEWAY, "sync-service");
    }

    private static Component component(String name, String... needs) {
        return new Component(name, 1, "", List.of(needs), () -> {
            throw new IllegalStateException("not to be started");
        });
    }
}
