/** Starts the servers that the platform needs on one machine, each a child process that ends with its starter. */
@NullMarked
package vn.hocba.local.runtime;

import org.jspecify.annotations.NullMarked;
