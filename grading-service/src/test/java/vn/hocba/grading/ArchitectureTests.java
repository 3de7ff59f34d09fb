package vn.hocba.grading;

import org.junit.jupiter.api.Test;
import vn.hocba.testkit.ArchitectureRules;

class ArchitectureTests {

    @Test
    void keepsTheRulesOfTheHouse() {
        ArchitectureRules.check("vn.hocba.grading");
    }
}
