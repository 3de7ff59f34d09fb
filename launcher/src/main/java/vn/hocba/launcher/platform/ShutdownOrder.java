package vn.hocba.launcher.platform;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Who is stopped when: nobody before those that need it; those of one group together. */
final class ShutdownOrder {

    private ShutdownOrder() {}

    static List<Set<String>> groups(List<Component> components) {
        List<Component> remaining = new ArrayList<>(components);
        List<Set<String>> groups = new ArrayList<>();
        while (!remaining.isEmpty()) {
            Set<String> needed = new LinkedHashSet<>();
            remaining.forEach(component -> needed.addAll(component.needs()));
            Set<String> group = new LinkedHashSet<>();
            remaining.stream()
                    .map(Component::name)
                    .filter(name -> !needed.contains(name))
                    .forEach(group::add);
            if (group.isEmpty()) {
                throw new IllegalStateException("components need each other in a circle");
            }
            groups.add(group);
            remaining.removeIf(component -> group.contains(component.name()));
        }
        return groups;
    }
}
