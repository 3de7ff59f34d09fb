package vn.hocba.signing.batch.adapter.in.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hocba.signing.batch.domain.SigningBatch;

/** A batch on the wire. */
record BatchResponse(
        String batchId,
        String state,
        String documentType,
        int total,
        int signed,
        List<FailureResponse> failed,
        Instant startedAt,
        @Nullable Instant finishedAt) {

    static BatchResponse of(SigningBatch batch, Instant now) {
        return new BatchResponse(
                batch.id(),
                batch.stateAt(now).name(),
                batch.scope().type().name(),
                batch.progress().total(),
                batch.progress().signed(),
                batch.progress().failed().stream()
                        .map(one -> new FailureResponse(one.dossierId(), one.code()))
                        .toList(),
                batch.startedAt(),
                batch.finishedAt());
    }

    record FailureResponse(String dossierId, String code) {}
}
