// SPDX-License-Identifier: Apache-2.0
// Part of every program of a sanitizer build: how the sanitizers are to work, and what they are not to tell.
// It is compiled in, as most programs that tests start get an environment of their own.
#include <sys/prctl.h>
#include <unistd.h>

#ifdef __SANITIZE_THREAD__
#include <dlfcn.h>
#include <linux/sched.h>
#endif

#ifdef __clang__
#pragma clang diagnostic ignored "-Wreserved-identifier" // they are others' names
#endif

extern "C" {

const char *__asan_default_options();
const char *__ubsan_default_options();
const char *__tsan_default_options();
const char *__tsan_default_suppressions();
int __lsan_is_turned_off();
const char *__lsan_default_suppressions();

const char *__asan_default_options()
{
    // libxkbcommon cuts strings out of what the X server sent, which nothing ends; strndup stops in time.
    return "strict_string_checks=1:intercept_strndup=0:detect_stack_use_after_return=1";
}

const char *__ubsan_default_options()
{
    return "print_stacktrace=1";
}

const char *__tsan_default_options()
{
    // Debian's libraries are not instrumented: what their mutexes and queues put in order is not seen, and
    // what they do with memory themselves would be taken for a race. Our own accesses are watched all the
    // same.
    return "second_deadlock_stack=1:ignore_noninstrumented_modules=1";
}

const char *__tsan_default_suppressions()
{
    // What a thread leaves in Qt's queue for another one, it does not touch again; the order is the queue's.
    return "race:invokeMethod<\n";
}

const char *__lsan_default_suppressions()
{
    // Debian's libgit2 1.5, and the libssh2 1.10 that it speaks SSH with, forget some bytes of a connection;
    // libssh2 1.11 forgets 96 of each exchange of keys. It frees other memory than it was given by our
    // allocator, too, so that nobody can free these after it.
    // libdbus keeps a buffer until its connection is gone, which Qt never closes.
    return "leak:libgit2.so\nleak:libssh2.so\nleak:curve25519_sha256\nleak:libdbus-1.so\n";
}

/// A program that has closed its memory to others (secrets::hardenProcess) cannot be searched for leaks,
/// unless root searches; the attempt would end it.
int __lsan_is_turned_off()
{
    return prctl(PR_GET_DUMPABLE, 0, 0, 0, 0) == 0 && geteuid() != 0 ? 1 : 0;
}

#ifdef __SANITIZE_THREAD__
/// QProcess begins a child in the memory of its parent. TSan, which takes every clone for a fork, makes the
/// child blind until it is another program: here that would be the parent, for good. So the child gets memory
/// of its own.
int cloneApart(int (*child)(void *), void *stack, int flags, void *argument, int *parentId, void *tls,
    int *childId) __asm__("clone");
int cloneApart(
    int (*child)(void *), void *stack, int flags, void *argument, int *parentId, void *tls, int *childId)
{
    static auto *const next = reinterpret_cast<decltype(&cloneApart)>(dlsym(RTLD_NEXT, "clone"));
    return next(child, stack, flags & ~CLONE_VM, argument, parentId, tls, childId);
}
#endif

} // extern "C"
