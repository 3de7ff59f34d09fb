package vn.hocba.signing;

import org.junit.jupiter.api.Test;
import vn.hocba.testkit.ArchitectureRules;

class ArchitectureTests {

    @Test
    void keepsTheHousesRules() {
        ArchitectureRules.check("vn.hocba.signing");
    }
}
