package vn.hocba.transcript;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Composes transcripts, renders and releases them, and tells anybody whether one is genuine. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class TranscriptServiceApplication {

    public static void main(String[] args) {
        SpringApplication.run(TranscriptServiceApplication.class, args);
    }
}
