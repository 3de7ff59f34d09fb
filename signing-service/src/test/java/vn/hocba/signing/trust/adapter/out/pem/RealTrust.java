package vn.hocba.signing.trust.adapter.out.pem;

import java.nio.file.Path;
import vn.hocba.signing.sample.Settings;
import vn.hocba.signing.trust.domain.Trust;

/** The adapter, for tests of other packages. */
public final class RealTrust {

    private RealTrust() {}

    public static Trust of(Path anchors) {
        return new PemTrust(Settings.properties("http://127.0.0.1:1/tsa", anchors));
    }
}
