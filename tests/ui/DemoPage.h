// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QTranslator>

#include "shell/Page.h"

namespace meterdesk {

class AmountEdit;
class DataTable;
class SearchForm;
class SidePanel;
class StepResult;

namespace test {

class DemoRooms;

/// A page made of every common widget, in the arrangement of the till: what the pictures of the tests show.
class DemoPage final : public Page
{
    Q_OBJECT

public:
    explicit DemoPage(QWidget *parent = nullptr);

    /// Shows the state after a payment instead of the form.
    void showResult();

    DemoRooms *rooms = nullptr;
    DataTable *table = nullptr;
    SearchForm *search = nullptr;
    SidePanel *panel = nullptr;
    AmountEdit *amount = nullptr;

private:
    void buildPanel();
    void buildForm();

    QWidget *m_form = nullptr;
    QWidget *m_result = nullptr;
    StepResult *m_steps = nullptr;
};

/// Chinese words of the demonstration, which is no part of the program's translations.
class DemoTranslator final : public QTranslator
{
    Q_OBJECT

public:
    using QTranslator::QTranslator;

    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(
        const char *context, const char *source, const char *disambiguation, int n) const override;
};

} // namespace test

} // namespace meterdesk
