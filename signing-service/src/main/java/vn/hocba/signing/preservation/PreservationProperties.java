package vn.hocba.signing.preservation;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.hocba.signing.preservation.application.Terms;

/**
 * When released files get their archive time stamps. No circular fixes these times; they are the operator's to choose.
 *
 * @param archiveAfter from the release to the first one; longer than authorities take to issue their next revocation list
 * @param renewBefore from the renewal to the end of the weakest certificate
 * @param retryAfter from an attempt that got no answer to the next one
 */
@ConfigurationProperties("hocba.signing.preservation")
record PreservationProperties(
        @DefaultValue("36h") Duration archiveAfter,
        @DefaultValue("180d") Duration renewBefore,
        @DefaultValue("5m") Duration retryAfter) {

    Terms terms() {
        return new Terms(archiveAfter, renewBefore, retryAfter);
    }
}
