package vn.hocba.sync;

import org.junit.jupiter.api.Test;
import vn.hocba.testkit.ArchitectureRules;

class ArchitectureTests {

    @Test
    void keepsTheHousesRules() {
        ArchitectureRules.check("vn.hocba.sync");
    }
}
