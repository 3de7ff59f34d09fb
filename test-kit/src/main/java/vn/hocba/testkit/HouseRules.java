package vn.hocba.testkit;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rules that hold with and without rings. */
final class HouseRules {

    static final String FEATURES = "5-features-without-cycles";
    static final String TECHNOLOGY = "7-technology-stays-in-its-adapter";
    static final String DOORS = "8-time-and-ids-come-in-by-the-door";
    static final String HABITS = "9-habits";
    static final String NULL_MARKED = "10-every-package-is-null-marked";
    static final String RESPONSES = "11-controllers-answer-with-response-records";

    private static final String BANNED_SUFFIX = ".*(Impl|Manager|Helper|Utils?|Common|Base|Data|Info|Processor)";

    private HouseRules() {}

    static Map<String, List<ArchRule>> of(String root) {
        var rules = new LinkedHashMap<String, List<ArchRule>>();
        rules.put(
                FEATURES,
                List.of(
                        slices().matching(root + ".(*)..")
                                .should()
                                .beFreeOfCycles()
                                .allowEmptyShould(true)
                                .because("a feature knows another by its application types, one way"),
                        Conditions.flatFeaturesAreSmall(root)));
        rules.put(TECHNOLOGY, technology(root));
        rules.put(
                DOORS,
                List.of(noClasses()
                        .should(Conditions.readTheClockOrMakeIds())
                        .because("tests must set the time and the ids: inject java.time.Clock and the kit's Ids")));
        rules.put(HABITS, habits());
        rules.put(
                NULL_MARKED,
                List.of(classes()
                        .should(Conditions.liveInNullMarkedPackages())
                        .because("every package has a package-info.java with @NullMarked")));
        rules.put(
                RESPONSES,
                List.of(methods()
                        .that()
                        .areDeclaredInClassesThat()
                        .areAnnotatedWith("org.springframework.web.bind.annotation.RestController")
                        .should(Conditions.returnNoDomainTypes())
                        .allowEmptyShould(true)
                        .because(
                                "the wire has its own records (...Response): the domain may change, the API may not")));
        return rules;
    }

    private static List<ArchRule> technology(String root) {
        return List.of(
                noClasses()
                        .that()
                        .resideOutsideOfPackage(root + "..adapter.out.mongo..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("com.mongodb..", "org.bson..")
                        .because("only adapter.out.mongo knows the database: put a port in front of it"),
                noClasses()
                        .that()
                        .resideOutsideOfPackages(root + "..messaging..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("org.apache.kafka..", "org.springframework.kafka..")
                        .because("only the messaging adapters know the broker"),
                noClasses()
                        .should()
                        .dependOnClassesThat()
                        .haveNameMatching("org\\.springframework\\.kafka\\.core\\.Kafka(Template|Operations)")
                        .because("events go out through the outbox, in the same write as the state"));
    }

    private static List<ArchRule> habits() {
        return List.of(
                GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION
                        .allowEmptyShould(true)
                        .because("dependencies are constructor arguments"),
                GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.because("use a logger"),
                GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS.because(
                        "say what broke: a named or a precise JDK exception"),
                noClasses()
                        .that()
                        .areTopLevelClasses()
                        .should()
                        .haveNameMatching(BANNED_SUFFIX)
                        .because("such a name says nothing: name the type after what it does"),
                noClasses()
                        .should()
                        .dependOnClassesThat(resideInAPackage("lombok.."))
                        .because("records do it"));
    }
}
