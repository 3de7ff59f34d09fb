/** Final results in the database. */
@NullMarked
package vn.hocba.grading.yearresult.adapter.out.mongo;

import org.jspecify.annotations.NullMarked;
