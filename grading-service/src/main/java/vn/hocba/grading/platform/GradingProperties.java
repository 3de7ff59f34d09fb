package vn.hocba.grading.platform;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the circulars are read where they can be read in more than one way.
 *
 * @param adjustReading WITHOUT_THE_SUBJECT (A) or SUBJECT_PERFECT (B), for Thông tư 22/2021, Điều 9.3
 * @param commentSubjectsAdjust whether a comment subject can be the one subject of Điều 9.3
 * @param gaugesEvery how often the figures are counted
 */
@ConfigurationProperties("hocba.grading")
public record GradingProperties(
        @DefaultValue("WITHOUT_THE_SUBJECT") String adjustReading,
        @DefaultValue("true") boolean commentSubjectsAdjust,
        @DefaultValue("30s") Duration gaugesEvery) {}
