package vn.hocba.signing.validation;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is believed of evidence.
 *
 * @param statusAge by how much an answer or list may be older than the signature that it is kept with; as long as authorities take
 *     to issue their next list, which is what the first archive time stamp waits for, too
 */
@ConfigurationProperties("hocba.signing.validation")
record ValidationProperties(@DefaultValue("36h") Duration statusAge) {}
