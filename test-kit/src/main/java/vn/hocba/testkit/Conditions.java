package vn.hocba.testkit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** Conditions that ArchUnit does not bring. */
final class Conditions {

    private static final int FLAT_FEATURE_LIMIT = 8;
    private static final Set<String> RINGS = Set.of("domain", "application", "adapter");

    private Conditions() {}

    static ArchCondition<JavaClass> readTheClockOrMakeIds() {
        return new ArchCondition<>("read the clock or make ids themselves") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Stream.<JavaCodeUnitAccess<?>>concat(
                                type.getMethodCallsFromSelf().stream(), type.getMethodReferencesFromSelf().stream())
                        .filter(Conditions::isHiddenInput)
                        .forEach(access -> events.add(SimpleConditionEvent.satisfied(access, access.getDescription())));
            }
        };
    }

    private static boolean isHiddenInput(JavaCodeUnitAccess<?> call) {
        String owner = call.getTargetOwner().getName();
        String method = call.getName();
        boolean withoutArguments = call.getTarget().getRawParameterTypes().isEmpty();
        return switch (method) {
            case "now" ->
                owner.startsWith("java.time.")
                        && (withoutArguments
                                || call.getTarget()
                                        .getRawParameterTypes()
                                        .getFirst()
                                        .getName()
                                        .equals("java.time.ZoneId"));
            case "randomUUID" -> owner.equals("java.util.UUID");
            case "currentTimeMillis" -> owner.equals("java.lang.System");
            case "systemUTC", "systemDefaultZone", "system" -> owner.equals("java.time.Clock");
            default -> false;
        };
    }

    static ArchCondition<JavaClass> liveInNullMarkedPackages() {
        return new ArchCondition<>("live in a @NullMarked package") {

            private final Set<String> reported = new TreeSet<>();

            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                if (!marked && reported.add(type.getPackageName())) {
                    events.add(SimpleConditionEvent.violated(type, type.getPackageName() + " is not @NullMarked"));
                }
            }
        };
    }

    static ArchCondition<JavaMethod> returnNoDomainTypes() {
        return new ArchCondition<>("return no domain types") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                for (JavaClass type : method.getReturnType().getAllInvolvedRawTypes()) {
                    if (("." + type.getPackageName() + ".").contains(".domain.")) {
                        events.add(SimpleConditionEvent.violated(
                                method, method.getFullName() + " returns " + type.getName()));
                    }
                }
            }
        };
    }

    /** A feature has rings, or it is small; {@code platform} is not a feature. */
    static ArchRule flatFeaturesAreSmall(String root) {
        return ArchRuleDefinition.classes()
                .should(new ArchCondition<JavaClass>("be few in a feature without rings") {

                    private Map<String, Integer> flat = Map.of();

                    @Override
                    public void init(Collection<JavaClass> all) {
                        flat = sizesOfFlatFeatures(root, all);
                    }

                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        // counted in init, told in finish
                    }

                    @Override
                    public void finish(ConditionEvents events) {
                        flat.forEach((feature, size) -> {
                            if (size > FLAT_FEATURE_LIMIT) {
                                events.add(SimpleConditionEvent.violated(
                                        feature, feature + " has " + size + " types and no rings"));
                            }
                        });
                    }
                })
                .because("a feature of more than " + FLAT_FEATURE_LIMIT
                        + " types needs domain, application and adapter");
    }

    private static Map<String, Integer> sizesOfFlatFeatures(String root, Iterable<JavaClass> all) {
        var sizes = new HashMap<String, Integer>();
        var ringed = new TreeSet<String>();
        for (JavaClass type : all) {
            String name = type.getPackageName();
            if (!name.startsWith(root + ".") || !type.isTopLevelClass()) {
                continue;
            }
            List<String> parts = Arrays.asList(name.substring(root.length() + 1).split("\\.", -1));
            if (parts.size() > 1 && RINGS.contains(parts.get(1))) {
                ringed.add(parts.getFirst());
            }
            if (!type.getSimpleName().equals("package-info")) {
                sizes.merge(parts.getFirst(), 1, Integer::sum);
            }
        }
        sizes.keySet().removeAll(ringed);
        sizes.remove("platform");
        return sizes;
    }
}
