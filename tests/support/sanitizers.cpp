// SPDX-License-Identifier: Apache-2.0
// Part of every program of a sanitizer build: how the sanitizers are to work, and what they are not to tell.
// It is compiled in, as most programs that tests start get an environment of their own.
#include <sys/prctl.h>
#include <unistd.h>

#ifdef __clang__
#pragma clang diagnostic ignored "-Wreserved-identifier" // they are others' names
#endif

extern "C" {

const char *__asan_default_options();
const char *__ubsan_default_options();
const char *__tsan_default_options();
const char *__tsan_default_suppressions();
int __lsan_is_turned_off();

const char *__asan_default_options()
{
    return "strict_string_checks=1:detect_stack_use_after_return=1";
}

const char *__ubsan_default_options()
{
    return "print_stacktrace=1";
}

const char *__tsan_default_options()
{
    return "second_deadlock_stack=1";
}

const char *__tsan_default_suppressions()
{
    return
        // Debian's Qt is not instrumented: what its mutexes, futures and event queues put in order is not
        // seen, and what it does with memory itself would be taken for a race. Our own accesses are watched
        // all the same.
        "called_from_lib:libQt6Core.so.6\n";
}

/// A program that has closed its memory to others (secrets::hardenProcess) cannot be searched for leaks,
/// unless root searches; the attempt would end it.
int __lsan_is_turned_off()
{
    return prctl(PR_GET_DUMPABLE, 0, 0, 0, 0) == 0 && geteuid() != 0 ? 1 : 0;
}

} // extern "C"
