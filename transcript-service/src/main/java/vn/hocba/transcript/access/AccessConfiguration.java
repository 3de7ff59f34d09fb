package vn.hocba.transcript.access;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hocba.transcript.access.application.FindTranscripts;
import vn.hocba.transcript.access.application.ReadFile;
import vn.hocba.transcript.access.application.Rights;
import vn.hocba.transcript.register.domain.Register;
import vn.hocba.transcript.transcript.domain.Documents;
import vn.hocba.transcript.transcript.domain.TranscriptFigures;
import vn.hocba.transcript.transcript.domain.TranscriptXml;
import vn.hocba.transcript.transcript.domain.Transcripts;

/** The use cases of this feature. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    @Bean
    Rights rights(Register register, Clock clock) {
        return new Rights(register, clock);
    }

    @Bean
    FindTranscripts findTranscripts(Transcripts transcripts, TranscriptFigures figures, Rights rights) {
        return new FindTranscripts(transcripts, figures, rights);
    }

    @Bean
    ReadFile readFile(Transcripts transcripts, Documents documents, TranscriptXml xml) {
        return new ReadFile(transcripts, documents, xml);
    }
}
