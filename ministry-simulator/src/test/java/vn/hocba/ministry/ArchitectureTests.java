package vn.hocba.ministry;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTests {

    private static final JavaClasses PRODUCTION = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("vn.hocba.ministry");

    @Test
    void packagesAreFreeOfCycles() {
        assertThat(PRODUCTION.size()).isGreaterThan(20);
        slices().matching("vn.hocba.ministry.(*)..").should().beFreeOfCycles().check(PRODUCTION);
    }

    @Test
    void whatAStoreDecidesKnowsNothingOfHttp() {
        noClasses()
                .that()
                .resideInAnyPackage("vn.hocba.ministry.store..", "vn.hocba.ministry.inspection..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "jakarta.servlet..")
                .check(PRODUCTION);
    }
}
