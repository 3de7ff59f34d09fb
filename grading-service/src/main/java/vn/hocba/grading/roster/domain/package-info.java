/** Classes, their teachers and their pupils, as the student service last said. */
@NullMarked
package vn.hocba.grading.roster.domain;

import org.jspecify.annotations.NullMarked;
