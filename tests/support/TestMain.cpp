// SPDX-License-Identifier: GPL-3.0-or-later
#include "TestMain.h"

#include <QtCore/QStringList>
#include <QtTest/QTest>

#include <cstddef>
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

// Each nth class, so that a slow program can run as several at once.
struct Part
{
    std::size_t index = 1;
    std::size_t of = 1;
};

Part partFrom(const char *text)
{
    Part part;
    if (std::sscanf(text, "%zu/%zu", &part.index, &part.of) != 2 || part.index < 1 || part.index > part.of)
        return {}; // everything: nothing is left out by a mistyped part
    return part;
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
    Part part;
    std::vector<char *> arguments;
    for (int i = 0; i < argc; ++i) {
        if (std::string_view(argv[i]) == "--class" && i + 1 < argc)
            only = argv[++i];
        else if (std::string_view(argv[i]) == "--part" && i + 1 < argc)
            part = partFrom(argv[++i]);
        else
            arguments.push_back(argv[i]);
    }

    int failedClasses = 0;
    int ran = 0;
    for (std::size_t i = 0; i < registry().size(); ++i) {
        const RegisteredTest &test = registry()[i];
        if (i % part.of != part.index - 1 || (!only.empty() && only != test.name))
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
