package vn.hocba.testkit;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Domain inside, application around it, adapters outside. */
final class RingRules {

    static final String DOMAIN = "1-domain-is-plain-java";
    static final String APPLICATION = "2-application-knows-no-technology";
    static final String RINGS = "3-dependencies-point-inwards";
    static final String HIDDEN = "4-adapters-are-hidden";

    private static final String[] TECHNOLOGY = {
        "org.springframework..",
        "org.bson..",
        "com.mongodb..",
        "org.apache.kafka..",
        "tools.jackson..",
        "com.fasterxml..",
        "jakarta.servlet..",
        "vn.hocba.kit.mongo..",
        "vn.hocba.kit.http..",
        "vn.hocba.kit.messaging..",
        "vn.hocba.kit.idempotency.."
    };

    private RingRules() {}

    static Map<String, List<ArchRule>> of(String root) {
        String domain = root + "..domain..";
        String application = root + "..application..";
        String adapter = root + "..adapter..";
        var rules = new LinkedHashMap<String, List<ArchRule>>();
        rules.put(
                DOMAIN,
                List.of(classes()
                        .that()
                        .resideInAPackage(domain)
                        .should()
                        .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.jspecify..", domain))
                        .because("the domain is plain Java: give it values and ports, translate in an adapter")));
        rules.put(
                APPLICATION,
                List.of(
                        noClasses()
                                .that()
                                .resideInAPackage(application)
                                .should()
                                .dependOnClassesThat(resideInAPackage(adapter)
                                        .or(resideInAnyPackage(TECHNOLOGY))
                                        .or(named("vn.hocba.kit.outbox.Outbox"))
                                        .or(named("vn.hocba.kit.problem.Problems")))
                                .because(
                                        "a use case speaks to ports; the kit's JDK-only ports (Ids, AuditTrail, Caller) are fine")));
        rules.put(
                RINGS,
                List.of(layeredArchitecture()
                        .consideringOnlyDependenciesInLayers()
                        .layer("domain")
                        .definedBy(domain)
                        .layer("application")
                        .definedBy(application)
                        .layer("adapter")
                        .definedBy(adapter)
                        .whereLayer("adapter")
                        .mayNotBeAccessedByAnyLayer()
                        .whereLayer("application")
                        .mayOnlyBeAccessedByLayers("adapter")
                        .whereLayer("domain")
                        .mayOnlyBeAccessedByLayers("application", "adapter")
                        .because("dependencies point inwards: adapter -> application -> domain")));
        rules.put(
                HIDDEN,
                List.of(classes()
                        .that()
                        .resideInAPackage(adapter)
                        .and()
                        .areTopLevelClasses()
                        .should()
                        .notBePublic()
                        .because("nobody else may use an adapter: drop `public`")));
        return rules;
    }

    private static DescribedPredicate<JavaClass> named(String name) {
        return DescribedPredicate.describe(name, type -> type.getName().equals(name));
    }
}
