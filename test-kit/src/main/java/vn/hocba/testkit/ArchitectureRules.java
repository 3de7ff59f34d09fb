package vn.hocba.testkit;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The house's rules of architecture. One test per service: {@code ArchitectureRules.check("vn.hocba.student")}.
 *
 * <p>A package pattern that matches nothing would make a rule pass for ever, so an empty ring is itself a violation.
 */
public final class ArchitectureRules {

    /** The least number of classes that a service has; fewer means that the wrong place was imported. */
    private static final int FLOOR = 5;

    private ArchitectureRules() {}

    /** A service with rings: all rules. */
    public static void check(String rootPackage) {
        report(violations(rootPackage, production(rootPackage), true));
    }

    /** A program without rings (gateway, simulator): the rules that do not speak of rings. */
    public static void checkFlat(String rootPackage) {
        report(violations(rootPackage, production(rootPackage), false));
    }

    static Map<String, String> violations(String root, JavaClasses classes, boolean ringed) {
        var violations = new LinkedHashMap<String, String>();
        if (classes.size() < FLOOR) {
            violations.put("floor", "only " + classes.size() + " classes found below " + root);
        }
        var rules = new LinkedHashMap<String, List<ArchRule>>();
        if (ringed) {
            rules.putAll(RingRules.of(root));
        }
        rules.putAll(HouseRules.of(root));
        rules.forEach((name, checks) -> {
            String failures = failures(classes, checks);
            if (!failures.isEmpty()) {
                violations.put(name, failures);
            }
        });
        return violations;
    }

    private static String failures(JavaClasses classes, List<ArchRule> checks) {
        var failures = new ArrayList<String>();
        for (ArchRule check : checks) {
            try {
                EvaluationResult result = check.evaluate(classes);
                if (result.hasViolation()) {
                    failures.add(result.getFailureReport().toString());
                }
            } catch (AssertionError emptyPattern) {
                failures.add(String.valueOf(emptyPattern.getMessage()));
            }
        }
        return String.join("\n", failures);
    }

    private static JavaClasses production(String rootPackage) {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
                .importPackages(rootPackage);
    }

    private static void report(Map<String, String> violations) {
        if (!violations.isEmpty()) {
            throw new AssertionError(violations.entrySet().stream()
                    .map(entry -> "[" + entry.getKey() + "]\n" + entry.getValue())
                    .collect(Collectors.joining("\n\n", "Architecture rules are broken:\n\n", "")));
        }
    }
}
