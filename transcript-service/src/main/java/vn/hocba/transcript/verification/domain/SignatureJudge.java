package vn.hocba.transcript.verification.domain;

import java.util.List;

/** Says whether the signatures of a file are valid. */
@FunctionalInterface
public interface SignatureJudge {

    Judgement judge(FileKind kind, byte[] file);

    /** What the judge said, if it said anything. */
    sealed interface Judgement {

        /** The verdict is GENUINE, NOT_GENUINE or CANNOT_TELL, of the signatures alone. */
        record Judged(Verdict verdict, List<SignatureView> signatures, List<Reason> problems) implements Judgement {

            public Judged {
                signatures = List.copyOf(signatures);
                problems = List.copyOf(problems);
            }
        }

        /** No answer: that says nothing about the file. */
        record NoAnswer() implements Judgement {}
    }
}
