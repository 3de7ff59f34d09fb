package vn.hocba.ministry.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A receipt as the sender sees it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReceiptView(
        String receiptId, String state, @Nullable String code, List<Result> results) {

    public ReceiptView {
        results = List.copyOf(results);
    }
}
