/** Gradebooks in the database. */
@NullMarked
package vn.hocba.grading.gradebook.adapter.out.mongo;

import org.jspecify.annotations.NullMarked;
