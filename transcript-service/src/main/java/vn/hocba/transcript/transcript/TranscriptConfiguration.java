package vn.hocba.transcript.transcript;

import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hocba.kit.ids.Ids;
import vn.hocba.transcript.register.domain.Arrivals;
import vn.hocba.transcript.register.domain.Register;
import vn.hocba.transcript.transcript.application.ComposeTranscript;
import vn.hocba.transcript.transcript.application.ReceiveYearResult;
import vn.hocba.transcript.transcript.application.RenderTranscript;
import vn.hocba.transcript.transcript.application.TakeSignatures;
import vn.hocba.transcript.transcript.domain.Documents;
import vn.hocba.transcript.transcript.domain.PdfRenderer;
import vn.hocba.transcript.transcript.domain.TranscriptXml;
import vn.hocba.transcript.transcript.domain.Transcripts;

/** The use cases of this feature. */
@Configuration(proxyBeanMethods = false)
class TranscriptConfiguration {

    @Bean
    ComposeTranscript composeTranscript(Register register, Transcripts transcripts, TranscriptXml xml, Clock clock) {
        return new ComposeTranscript(register, transcripts, xml, new SecureRandom(), clock);
    }

    @Bean
    ReceiveYearResult receiveYearResult(Transcripts transcripts, ComposeTranscript compose, Ids ids, Clock clock) {
        return new ReceiveYearResult(transcripts, compose, ids, clock);
    }

    @Bean
    TakeSignatures takeSignatures(Transcripts transcripts, Documents documents, TranscriptXml xml, Clock clock) {
        return new TakeSignatures(transcripts, documents, xml, clock);
    }

    @Bean
    RenderTranscript renderTranscript(
            Register register, Transcripts transcripts, Documents documents, PdfRenderer renderer, Clock clock) {
        return new RenderTranscript(register, transcripts, documents, renderer, clock);
    }

    @Bean
    Arrivals arrivals(Transcripts transcripts, Clock clock) {
        return need -> transcripts.wake(need.key(), clock.instant());
    }
}
