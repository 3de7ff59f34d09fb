package vn.hocba.transcript.verification;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hocba.transcript.transcript.domain.Documents;
import vn.hocba.transcript.transcript.domain.TranscriptXml;
import vn.hocba.transcript.transcript.domain.Transcripts;
import vn.hocba.transcript.verification.application.VerifyCode;
import vn.hocba.transcript.verification.application.VerifyFile;
import vn.hocba.transcript.verification.domain.PdfContent;
import vn.hocba.transcript.verification.domain.SignatureJudge;
import vn.hocba.transcript.verification.domain.WrongCodes;

/** The use cases of this feature. */
@Configuration(proxyBeanMethods = false)
class VerificationConfiguration {

    @Bean
    VerifyFile verifyFile(
            Transcripts transcripts, Documents documents, TranscriptXml xml, PdfContent pdf, SignatureJudge judge) {
        return new VerifyFile(transcripts, documents, xml, pdf, judge);
    }

    @Bean
    VerifyCode verifyCode(Transcripts transcripts, WrongCodes wrongCodes) {
        return new VerifyCode(transcripts, wrongCodes);
    }
}
