// SPDX-License-Identifier: GPL-3.0-or-later
#include "TestMain.h"

#include <QtCore/QStringList>
#include <QtTest/QTest>

#include <cstdio>
#include <string_view>
#include <utility>
#include <vector>

namespace meterdesk::test {

namespace {

struct RegisteredTest
{
    std::string_view name;
    std::function<std::unique_ptr<QObject>()> make;
};

std::vector<RegisteredTest> &registry()
{
    static std::vector<RegisteredTest> tests;
    return tests;
}

} // namespace

bool registerTest(const char *name, std::function<std::unique_ptr<QObject>()> make)
{
    registry().push_back({name, std::move(make)});
    return true;
}

int runRegisteredTests(int argc, char **argv)
{
    std::string_view only;
    std::vector<char *> arguments;
    for (int i = 0; i < argc; ++i) {
        if (std::string_view(argv[i]) == "--class" && i + 1 < argc)
            only = argv[++i];
        else
            arguments.push_back(argv[i]);
    }

    int failedClasses = 0;
    int ran = 0;
    for (const RegisteredTest &test : registry()) {
        if (!only.empty() && only != test.name)
            continue;
        ++ran;
        const std::unique_ptr<QObject> object = test.make();
        if (QTest::qExec(object.get(), static_cast<int>(arguments.size()), arguments.data()) != 0)
            ++failedClasses;
    }
    if (ran == 0) {
        std::fprintf(stderr, "no test class ran\n");
        return 1;
    }
    return failedClasses;
}

} // namespace meterdesk::test
