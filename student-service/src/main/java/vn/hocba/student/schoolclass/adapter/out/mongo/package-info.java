/** Classes in MongoDB, their events in the same document. */
@NullMarked
package vn.hocba.student.schoolclass.adapter.out.mongo;

import org.jspecify.annotations.NullMarked;
