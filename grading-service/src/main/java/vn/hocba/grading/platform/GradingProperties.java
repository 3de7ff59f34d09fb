package vn.hocba.grading.platform;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the circulars are read where they can be read in more than one way.
 *
 * @param adjustReading WITHOUT_THE_SUBJECT (A) or SUBJECT_PERFECT (B), for Thông tư 22/2021, Điều 9.3
 * @param commentSubjectsAdjust whether a comment subject can be the one subject of Điều 9.3
 * @param continuingAdjustReading the same for Thông tư 43/2021: NONE, WITHOUT_THE_SUBJECT or SUBJECT_PERFECT
 * @param continuingSubjectsRequired how many subjects a level of Thông tư 43/2021 asks for
 * @param sectorCodes the code of the sector database or the city for each of our subject codes
 * @param gaugesEvery how often the figures are counted
 */
@ConfigurationProperties("hocba.grading")
public record GradingProperties(
        @DefaultValue("WITHOUT_THE_SUBJECT") String adjustReading,
        @DefaultValue("true") boolean commentSubjectsAdjust,
        @DefaultValue("NONE") String continuingAdjustReading,
        @DefaultValue("5") int continuingSubjectsRequired,
        @DefaultValue Map<String, String> sectorCodes,
        @DefaultValue("30s") Duration gaugesEvery) {}
