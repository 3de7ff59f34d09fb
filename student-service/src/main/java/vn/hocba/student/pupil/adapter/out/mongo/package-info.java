/** Pupils in MongoDB, their events in the same document. */
@NullMarked
package vn.hocba.student.pupil.adapter.out.mongo;

import org.jspecify.annotations.NullMarked;
