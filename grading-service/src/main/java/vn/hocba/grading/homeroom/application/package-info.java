/** What the homeroom teacher, the subject teachers and the manager do with a class. */
@NullMarked
package vn.hocba.grading.homeroom.application;

import org.jspecify.annotations.NullMarked;
