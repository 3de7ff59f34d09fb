package vn.hocba.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule is shown red once by a planted violation, and green on a clean service. */
class ArchitectureRulesTests {

    private static final String ROOT = "vn.hocba.planted";

    private static Map<String, String> violations(String... features) {
        JavaClasses classes = new ClassFileImporter()
                .importPackages(Stream.concat(Stream.of("clean"), Arrays.stream(features))
                        .map(feature -> ROOT + "." + feature)
                        .toList());
        return ArchitectureRules.violations(ROOT, classes, true);
    }

    @Test
    void theCleanServiceIsGreen() {
        assertThat(violations()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "impuredomain, 1-domain-is-plain-java, Impure",
        "technical, 2-application-knows-no-technology, StringUtils",
        "exposed, 4-adapters-are-hidden, ExposedClient",
        "crowded, 5-features-without-cycles, crowded has 9 types",
        "bsoneverywhere, 7-technology-stays-in-its-adapter, BsonController",
        "kafkaeverywhere, 7-technology-stays-in-its-adapter, KafkaThings",
        "dualwrite, 7-technology-stays-in-its-adapter, DualWriter",
        "clockreader, 8-time-and-ids-come-in-by-the-door, ClockReader",
        "zonereader, 8-time-and-ids-come-in-by-the-door, ZoneReader",
        "idmaker, 8-time-and-ids-come-in-by-the-door, IdMaker",
        "injected, 9-habits, InjectedClient",
        "printing, 9-habits, PrintingClient",
        "throwing, 9-habits, Throwing",
        "named, 9-habits, ThingHelper",
        "unmarked, 10-every-package-is-null-marked, planted.unmarked.application",
        "leaking, 11-controllers-answer-with-response-records, LeakingController"
    })
    void aPlantedViolationIsRedAndSaysWhere(String feature, String rule, String culprit) {
        Map<String, String> violations = violations(feature);
        assertThat(violations).containsOnlyKeys(rule);
        assertThat(violations.get(rule)).contains(culprit).contains("because");
    }

    @Test
    void dependenciesPointInwards() {
        assertThat(violations("outward")).containsKeys(RingRules.DOMAIN, RingRules.RINGS);
    }

    @Test
    void featuresHaveNoCycles() {
        assertThat(violations("left", "right")).containsOnlyKeys(HouseRules.FEATURES);
        assertThat(violations("left")).isEmpty();
    }

    @Test
    void aRingThatIsEmptyIsAViolationNotASuccess() {
        JavaClasses domainOnly = new ClassFileImporter().importPackages(ROOT + ".clean.domain");
        assertThat(ArchitectureRules.violations(ROOT, domainOnly, true))
                .containsKeys("floor", RingRules.APPLICATION, RingRules.RINGS, RingRules.HIDDEN);
    }

    @Test
    void aProgramWithoutRingsIsAskedForNone() {
        JavaClasses flat = new ClassFileImporter().importPackages(List.of(ROOT + ".crowded", ROOT + ".left"));
        assertThat(ArchitectureRules.violations(ROOT + ".crowded", flat, false)).isEmpty();
        assertThatThrownBy(() -> ArchitectureRules.checkFlat("vn.hocba.nowhere"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("floor");
    }

    @Test
    void theKitsOwnRootIsFoundInProduction() {
        assertThatThrownBy(() -> ArchitectureRules.check("vn.hocba.testkit"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(RingRules.DOMAIN);
    }
}
