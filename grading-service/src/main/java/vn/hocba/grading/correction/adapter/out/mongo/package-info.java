/** Corrections in the database. */
@NullMarked
package vn.hocba.grading.correction.adapter.out.mongo;

import org.jspecify.annotations.NullMarked;
