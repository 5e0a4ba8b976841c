// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Operator.h"
#include "import/ImportService.h"
#include "shell/Page.h"

class QComboBox;
class QLabel;
class QTreeWidget;

namespace meterdesk {

class ActionButton;
class Banner;
class Card;
class LoadingBar;

/// What 导入 works with. Everything must outlive the page.
struct ImportDesk
{
    Actor actor;
    ImportService &imports;
};

/// 导入: a table of rooms, devices, prices, accounts, readings or top-ups from a CSV or Excel file. A chosen file is
/// tried first; what is wrong is listed by row and column, and as long as anything is wrong nothing is imported.
class ImportPage final : public Page
{
    Q_OBJECT
public:
    explicit ImportPage(const ImportDesk &desk, QWidget *parent = nullptr);

    /// How the shell lists the page; `desk` must outlive every page made by it.
    [[nodiscard]] static PageDescriptor descriptor(const ImportDesk &desk);

    /// A search text is the word of a kind of records: it is chosen.
    void open(const PageRequest &request) override;
    void focusSearch() override;
    [[nodiscard]] QList<QWidget *> panes() const override;

    /// Reads a file and tries it.
    void tryFile(const QString &path);
    /// Writes a file with the header of the chosen kind, to be filled in.
    void saveTemplate(const QString &path);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void buildLayout();
    [[nodiscard]] ImportKind kind() const;
    [[nodiscard]] Card *buildColumns();
    void showColumns();
    void askForTemplate();
    void chooseFile();
    void trySheet();
    void importNow();
    void showReport(const ImportReport &report);
    void showFaults(const QList<ImportFault> &faults);
    void showError(const Error &error);
    void setBusy(bool busy);

    ImportDesk m_desk;
    QComboBox *m_kind;
    ActionButton *m_choose;
    ActionButton *m_template;
    ActionButton *m_import;
    QLabel *m_file;
    Banner *m_banner;
    LoadingBar *m_loading;
    Card *m_card;
    QTreeWidget *m_faults;
    Card *m_columnCard;
    QTreeWidget *m_columns;
    QString m_path;
    std::optional<Sheet> m_sheet;
    int m_generation = 0; ///< of the newest file or kind
};

} // namespace meterdesk
