package vn.hocba.grading.platform;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How corrections go where the circular is silent.
 *
 * @param homeroomVouches whether a homeroom teacher's own request needs no confirmation, so that one manager is enough;
 *     else one manager confirms it and another approves it
 */
@ConfigurationProperties("hocba.grading.corrections")
public record CorrectionProperties(@DefaultValue("false") boolean homeroomVouches) {}
