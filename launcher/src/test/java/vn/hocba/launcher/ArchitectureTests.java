package vn.hocba.launcher;

import org.junit.jupiter.api.Test;
import vn.hocba.testkit.ArchitectureRules;

class ArchitectureTests {

    @Test
    void keepsTheHousesRules() {
        ArchitectureRules.checkFlat("vn.hocba.launcher");
    }
}
