/** The stages of the demonstration, each through the public API with the tokens of the people whose duty it is. */
@NullMarked
package vn.hocba.launcher.demo.application;

import org.jspecify.annotations.NullMarked;
