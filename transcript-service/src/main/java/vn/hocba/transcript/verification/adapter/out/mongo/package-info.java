/** Wrong codes are counted. */
@NullMarked
package vn.hocba.transcript.verification.adapter.out.mongo;

import org.jspecify.annotations.NullMarked;
