package vn.hocba.ministry.web;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.hocba.ministry.faults.FaultSwitch;
import vn.hocba.ministry.faults.Faults;

/** Switches the faults of a store on and off. */
@RestController
@RequestMapping("/{store:city|ministry}/faults")
class FaultController {

    private final FaultSwitch faults;

    FaultController(FaultSwitch faults) {
        this.faults = faults;
    }

    @GetMapping
    Faults current(@PathVariable String store) {
        return faults.of(store);
    }

    @PutMapping
    Faults change(@PathVariable String store, @RequestBody Faults wanted) {
        faults.set(store, wanted);
        return wanted;
    }

    @DeleteMapping
    Faults off(@PathVariable String store) {
        faults.set(store, Faults.NONE);
        return Faults.NONE;
    }

    @ExceptionHandler
    ResponseEntity<?> unreadable(HttpMessageNotReadableException unreadable) {
        return ResponseEntity.status(HttpStatus.BAD_REQUEST)
                .body(Map.of(
                        "code",
                        "FAULTS_UNREADABLE",
                        "known",
                        "errorRate delayMs closeConnection dropReceipts malformed loseReceipts duplicate outOfOrder"
                                + " rejectRate processingMs"));
    }
}
