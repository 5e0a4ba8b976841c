// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QCoreApplication>

#include <functional>
#include <memory>

namespace meterdesk::test {

/// Adds a Qt Test class to this program. Use METERDESK_TEST.
bool registerTest(const char *name, std::function<std::unique_ptr<QObject>()> make);

/// Runs every registered class (or the one named by `--class NAME`, or with `--part 2/3` every third from the second
/// on) and returns the number of failed classes. `arguments` are passed on to Qt Test.
int runRegisteredTests(int argc, char **argv);

} // namespace meterdesk::test

/// Registers a Qt Test class; put it once behind the class in its source file. Several classes share one program, since
/// one test program a module keeps linking cheap.
#define METERDESK_TEST(Class)                                                                                          \
    namespace {                                                                                                        \
    const bool registered_##Class =                                                                                    \
        ::meterdesk::test::registerTest(#Class, [] { return std::unique_ptr<QObject>(std::make_unique<Class>()); });   \
    }

/// The `main` of a test program without widgets; put it in exactly one source of the program.
#define METERDESK_TEST_MAIN                                                                                            \
    int main(int argc, char **argv)                                                                                    \
    {                                                                                                                  \
        QCoreApplication application(argc, argv);                                                                      \
        return ::meterdesk::test::runRegisteredTests(argc, argv);                                                      \
    }
