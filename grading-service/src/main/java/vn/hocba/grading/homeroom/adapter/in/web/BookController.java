package vn.hocba.grading.homeroom.adapter.in.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.hocba.grading.homeroom.adapter.in.web.ClassRequests.BookRequest;
import vn.hocba.grading.homeroom.adapter.in.web.ClassResponses.BookResponse;
import vn.hocba.grading.homeroom.adapter.in.web.ClassResponses.StateResponse;
import vn.hocba.grading.homeroom.application.ClassAnswer;
import vn.hocba.grading.homeroom.application.KeepBook;
import vn.hocba.grading.homeroom.application.ReadClass;
import vn.hocba.grading.homeroom.application.ReadClass.Found;
import vn.hocba.kit.http.EntityVersions;
import vn.hocba.kit.security.Caller;

/** The homeroom teacher's book. */
@RestController
@RequestMapping("/api/grading/v1/classes/{classId}/homeroom-book")
@Tag(name = "homeroom-books", description = "Sổ chủ nhiệm: rèn luyện, chuyên cần, phẩm chất, năng lực, nhận xét")
class BookController {

    private final ReadClass read;
    private final KeepBook keep;
    private final ClassAudit audit;

    BookController(ReadClass read, KeepBook keep, ClassAudit audit) {
        this.read = read;
        this.keep = keep;
        this.audit = audit;
    }

    @GetMapping
    @Operation(summary = "The book, for managers, academic staff and the homeroom teacher")
    ResponseEntity<BookResponse> one(@PathVariable @Size(max = 64) String classId, Caller caller) {
        return switch (read.book(classId, caller)) {
            case Found.Book(var book, var schoolClass) -> {
                audit.read("homeroom-book.read", classId, caller);
                yield ResponseEntity.ok()
                        .eTag(EntityVersions.tag(book.version()))
                        .body(BookResponse.of(book, schoolClass));
            }
            case Found.Denied() -> throw audit.denied("homeroom-book.read", classId, caller);
            case Found.Hidden() -> throw audit.hidden("homeroom-book.read", classId, caller);
        };
    }

    @PutMapping
    @Operation(summary = "Enter conduct, absences, traits and comments, all rows or none")
    ResponseEntity<StateResponse> keep(
            @PathVariable @Size(max = 64) String classId,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody BookRequest request,
            Caller caller) {
        ClassAnswer answer = keep.handle(classId, request.toEntries(), EntityVersions.expected(ifMatch), caller);
        audit.changed("homeroom-book.write", classId, answer, caller);
        return ClassAnswers.toResponse(classId, answer);
    }
}
