package vn.hocba.sync.packaging.adapter.in.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.hocba.kit.audit.AuditEvent;
import vn.hocba.kit.audit.AuditTrail;
import vn.hocba.kit.problem.CommonProblem;
import vn.hocba.kit.problem.ProblemException;
import vn.hocba.kit.security.Caller;
import vn.hocba.sync.packaging.application.FindPackages;
import vn.hocba.sync.packaging.application.RequestPackages;
import vn.hocba.sync.packaging.application.RequestPackages.Requested;
import vn.hocba.sync.packaging.domain.TranscriptPackage;
import vn.hocba.sync.platform.SchoolAccess;

/** Packages of a school: ask for them, see where they are. */
@RestController
@RequestMapping("/api/sync/v1/packages")
@Tag(name = "packages", description = "Gói học bạ nộp lên thành phố và Bộ")
class PackageController {

    private final RequestPackages request;
    private final FindPackages find;
    private final AuditTrail audit;

    PackageController(RequestPackages request, FindPackages find, AuditTrail audit) {
        this.request = request;
        this.find = find;
        this.audit = audit;
    }

    @PostMapping
    @Operation(summary = "Package everything that is released and not delivered; the packages then wait for the seal")
    ResponseEntity<RequestedResponse> create(@Valid @RequestBody PackageRequest wanted, Caller caller) {
        SchoolAccess.requirePusher(caller, wanted.schoolCode());
        List<Requested> requested = request.handle(wanted.schoolCode(), wanted.schoolYear(), caller.staffId());
        audit.record(new AuditEvent(
                "package.request",
                "done",
                caller,
                "school",
                wanted.schoolCode(),
                Map.of("schoolYear", wanted.schoolYear(), "packages", Integer.toString(requested.size()))));
        return ResponseEntity.accepted()
                .body(new RequestedResponse(requested.stream()
                        .map(one -> new RequestedPackage(one.packageId(), one.transcripts()))
                        .toList()));
    }

    @GetMapping
    @Operation(summary = "The packages of a school, the newest first, in pages")
    PageResponse page(
            @RequestParam @NotBlank String schoolCode,
            @RequestParam(defaultValue = "") String before,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            Caller caller) {
        SchoolAccess.requireReader(caller, schoolCode);
        List<TranscriptPackage> page = find.page(schoolCode, before, limit);
        return new PageResponse(
                page.stream().map(PackageResponse::of).toList(),
                page.size() < limit ? null : page.getLast().id());
    }

    @GetMapping("/{packageId}")
    @Operation(summary = "One package")
    PackageResponse one(@PathVariable String packageId, Caller caller) {
        return find.find(packageId)
                .filter(parcel -> SchoolAccess.isReader(caller, parcel.schoolCode()))
                .map(PackageResponse::of)
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    }

    record PackageRequest(
            @NotBlank @Size(max = 20) String schoolCode,
            @NotNull @Pattern(regexp = "\\d{4}-\\d{4}") String schoolYear) {}

    record RequestedResponse(List<RequestedPackage> packages) {}

    record RequestedPackage(String packageId, int transcripts) {}

    record PageResponse(
            List<PackageResponse> packages, @Nullable String next) {}

    /**
     * A package on the wire.
     *
     * @param attempts in a row without success; with {@code problem} and {@code nextAttemptAt} while it waits
     */
    record PackageResponse(
            String packageId,
            String schoolCode,
            String schoolYear,
            String state,
            int transcripts,
            Instant createdAt,
            @Nullable String cityReceiptId,
            @Nullable String ministryReceiptId,
            int attempts,
            @Nullable String problem,
            @Nullable Instant nextAttemptAt) {

        static PackageResponse of(TranscriptPackage parcel) {
            return new PackageResponse(
                    parcel.id(),
                    parcel.schoolCode(),
                    parcel.schoolYear(),
                    parcel.state().name(),
                    parcel.items().size(),
                    parcel.createdAt(),
                    parcel.cityReceipt().isEmpty() ? null : parcel.cityReceipt(),
                    parcel.ministryReceipt().isEmpty() ? null : parcel.ministryReceipt(),
                    parcel.work().attempts(),
                    parcel.work().problem(),
                    parcel.work().dueAt());
        }
    }
}
