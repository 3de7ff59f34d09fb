package vn.hocba.gateway;

import org.junit.jupiter.api.Test;
import vn.hocba.testkit.ArchitectureRules;

class ArchitectureTests {

    @Test
    void keepsTheRulesOfTheHouse() {
        ArchitectureRules.checkFlat("vn.hocba.gateway");
    }
}
