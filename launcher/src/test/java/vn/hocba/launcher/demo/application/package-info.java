/** Tests of the demonstration's parts. */
@NullMarked
package vn.hocba.launcher.demo.application;

import org.jspecify.annotations.NullMarked;
